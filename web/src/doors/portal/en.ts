import texts from '@/features/portal/resident/en.json'

export default texts as Readonly<Record<string, string>>
