import texts from '@/features/portal/resident/zh-CN.json'

export default texts as Readonly<Record<string, string>>
